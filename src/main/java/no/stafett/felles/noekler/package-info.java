/** Nøklene utenfor databasen, og det som krypteres med dem. */
@org.springframework.modulith.NamedInterface("noekler")
package no.stafett.felles.noekler;
