/** To saker om samme barn: hvordan de finnes, hvem som får vite det, og hvordan de kobles. */
@org.springframework.modulith.NamedInterface("kobling")
package no.stafett.stafettlogg.kobling;
