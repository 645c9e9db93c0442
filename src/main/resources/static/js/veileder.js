// Den åpne veilederen virker uten skript; dette er bare knappen som skriver ut.
for (const knapp of document.querySelectorAll('[data-skriv-ut]')) {
  knapp.hidden = false;
  knapp.addEventListener('click', () => window.print());
}
