// Svarene man kan velge mellom: skrevet i skjemaet, eller hentet fra saken og organisasjonen.
import { element } from '../felles.js';
import { knapp, nedtrekk, tekstfelt } from './felt.js';

const KILDER = ['personer', 'enheter', 'ansvarlige', 'tiltak', 'medvirkende'];

export function valgliste(rute, felt) {
  const { tekst } = rute.r;
  const kilde = nedtrekk({ ledetekst: tekst('valg.kilde'), verdi: felt.valuesKey ?? '', valg: [['', tekst('valg.egne')], ...KILDER.map((en) => [en, tekst(`valg.${en}`)])], bruk: (valgt) => {
    rute.sett(valgt ? { valuesKey: valgt, values: undefined } : { valuesKey: undefined, values: [{ label: tekst('nytt.valg', 1), value: 'valg_1' }] });
    rute.vis();
  } });
  return felt.valuesKey ? kilde : element('div', { klasse: 'modellfelter' }, kilde, egne(rute, felt));
}

function egne(rute, felt) {
  const { tekst } = rute.r;
  const valg = () => structuredClone(felt.values ?? []);
  const sett = (nye, fokus) => {
    rute.sett({ values: nye });
    rute.vis();
    rute.innhold.querySelectorAll('[data-valg]')[fokus]?.focus();
  };
  const endre = (n, egenskap, verdi) => {
    const nye = valg();
    nye[n] = { ...nye[n], [egenskap]: verdi };
    rute.sett({ values: nye });
  };
  const rad = (ett, n) => element('li', {}, tekstfelt({ ledetekst: tekst('valg.tekst', n + 1), verdi: ett.label, bruk: (verdi) => endre(n, 'label', verdi), maxlength: 300, 'data-valg': n }),
    tekstfelt({ ledetekst: tekst('valg.lagres', n + 1), verdi: ett.value, bruk: (verdi) => endre(n, 'value', verdi.trim()), maxlength: 100, spellcheck: 'false' }),
    element('div', { klasse: 'knapperad' }, knapp(tekst('valg.opp', n + 1), () => { const nye = valg(); nye.splice(n - 1, 0, ...nye.splice(n, 1)); sett(nye, n - 1); }, { variant: 'tertiary', disabled: n === 0 }),
      knapp(tekst('valg.fjern', n + 1), () => sett(valg().filter((_, i) => i !== n), Math.max(0, n - 1)), { variant: 'tertiary', disabled: (felt.values ?? []).length < 2 })));
  return element('fieldset', { klasse: 'ds-fieldset modellvalg' }, element('legend', { klasse: 'ds-label', tekst: tekst('valg.tittel') }), element('ol', { klasse: 'modellvalgene' }, ...valg().map(rad)),
    knapp(tekst('valg.leggTil'), () => { const nye = [...valg(), { label: tekst('nytt.valg', valg().length + 1), value: ledig(valg()) }]; sett(nye, nye.length - 1); }));
}

function ledig(valg) {
  for (let n = valg.length + 1; ; n += 1) if (!valg.some((en) => en.value === `valg_${n}`)) return `valg_${n}`;
}
