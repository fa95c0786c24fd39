// サイトマップ in the head opens by itself, as a <details>; here it closes again.
const map = document.querySelector<HTMLDetailsElement>('.map');

document.addEventListener('click', ({ target }) => {
  if (map?.open && target instanceof Node && !map.contains(target)) map.open = false;
});
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !map?.open) return;
  const inside = map.matches(':focus-within');
  map.open = false;
  if (inside) map.querySelector('summary')?.focus();
});
map?.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !map.contains(relatedTarget)) map.open = false;
});
