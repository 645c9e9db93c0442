package no.stafett.handlingsveileder.kontroll;

import no.stafett.prosess.Prosesshandlinger;
import no.stafett.prosess.Uttrykkskontroll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Porten med de samme handlingene som motoren slipper til. */
@Configuration
class Kontrolloppsett {

    @Bean
    Kontroll kontroll(Prosesshandlinger handlinger) {
        return new Kontroll(new Uttrykkskontroll(handlinger));
    }
}
