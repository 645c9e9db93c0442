/** Når noen slutter: alt hun bærer, går videre i én handling, og tilgangen hennes stenges. */
package no.stafett.stafettlogg.avgang;
