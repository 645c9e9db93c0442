/** Sporet: alt som skjer, i samme transaksjon som det skjer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang"})
package no.stafett.sporing;
