/** Hvem som skal vite at teksten i et trinn er endret. */
package no.stafett.varsel.trinntekst;
