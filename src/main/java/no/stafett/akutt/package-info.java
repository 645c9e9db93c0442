/** Det skjermede rommet for mistanke om vold, overgrep og alvorlig omsorgssvikt. Finnes ikke for noen utenfor. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"felles", "tilgang", "prosess", "skjema", "sak"})
package no.stafett.akutt;
