// What pages load, in bytes after brotli, beside the budgets.
import '../weights/weights.ts';
