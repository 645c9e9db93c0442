/** Møtemodus: siden som er åpen mens møtet holdes, og som gir referatet og evalueringen på én gang. */
package no.stafett.stafettlogg.moetemodus;
