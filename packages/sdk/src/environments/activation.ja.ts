/** Activating an environment, in Japanese. */
export const activationJa = {
  'error.nothing-assigned': 'この環境には、まだ製品が割り当てられていません。先に、製品を割り当ててください。',
  'error.activation-request-unknown':
    'アクティベーションリクエストファイルではありません。ライセンスを適用するシステムからダウンロードしたファイルを選んでください。',
  'error.activation-request-damaged':
    'ファイルの内容が壊れています。ライセンスを適用するシステムから、もう一度ダウンロードしてください。',
  'error.activation-request-foreign':
    '別の製品のアクティベーションリクエストファイルです。この環境のシステムからダウンロードしたファイルを選んでください。',
  'error.activation-request-used':
    'このファイルは、すでに使われています。ライセンスを適用するシステムから、新しいファイルをダウンロードしてください。',
  'error.activation-request-outdated':
    'ファイルが古くなっています。ライセンスを適用するシステムから、新しいファイルをダウンロードしてください。',
} as const;
