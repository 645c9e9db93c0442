package no.stafett.skjema.kontroll;

/** Et synlig felt på sin plass i svaret, med det uttrykkene dets ser. */
record Feltsted(Felt felt, Sti sti, Omgivelse omgivelse) {
}
