/** En beslutning om nivå som ble angret: hva den gjorde, og veien tilbake til den. */
@org.springframework.modulith.NamedInterface("angre")
package no.stafett.sak.angre;
