/** Muren rundt motoren: eneste sted som kjenner Camunda. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang"})
package no.stafett.prosess;
