/** Å angre en beslutning om nivå: hvem, hvor lenge, og siden det gjøres på. */
package no.stafett.stafettlogg.angre;
