/** Hvilken handlingsveileder som gjelder hvor, hvem som har gitt den ut, og hva som er ulikt i to av dem. */
package no.stafett.handlingsveileder.oversikt;
