/** Kjeden: forsegling, ankeret utenfor databasen, og kontrollen av begge. Åpen for kommandoen {@code verifiser sporing}. */
@org.springframework.modulith.NamedInterface("kjede")
package no.stafett.sporing.kjede;
