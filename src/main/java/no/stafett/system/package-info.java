/** Rammen rundt sidene: oppsett, språk, feilsider, sikkerhetshoder og forsiden. */
@org.springframework.modulith.ApplicationModule
package no.stafett.system;
