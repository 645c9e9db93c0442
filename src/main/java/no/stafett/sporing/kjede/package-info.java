/** Kjeden: forsegling, ankeret utenfor databasen, og kontrollen av begge. */
package no.stafett.sporing.kjede;
