/** Vernet rundt motoren: hva en modell får si og kalle, og alt motoren nektes. Ingen andre moduler ser hit. */
package no.stafett.prosess.vern;
