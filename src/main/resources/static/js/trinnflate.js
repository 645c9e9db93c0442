// Lista med trinn: etter en flytting står man på det samme trinnet, også når knappen man trykte på, er blitt borte.
let trinn;

export function start() {
  document.addEventListener('htmx:beforeRequest', (hendelse) => { trinn = hendelse.target.closest?.('.trinnkort')?.id; });
  document.addEventListener('htmx:afterSettle', () => {
    if (!trinn || document.activeElement !== document.body) return;
    (document.getElementById(trinn) ?? document.getElementById('trinnliste'))?.focus();
    trinn = undefined;
  });
}
