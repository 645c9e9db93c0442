/** Det alle moduler deler: id-er, hendelser, forretningstid, arbeidsdager og hvordan vi sier nei. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package no.stafett.felles;
