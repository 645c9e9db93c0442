/** Leverte skjemaer i loggen: rettes, og strykes når de gjaldt en annen sak. */
package no.stafett.stafettlogg.svar;
