/** Kontrollen av et svar mot skjemaet sitt, lik den form-js gjør i nettleseren. Inngangen er {@link Skjemakontroll}. */
package no.stafett.skjema.kontroll;
