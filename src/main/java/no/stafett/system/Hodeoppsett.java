package no.stafett.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gir sikkerhetshodene til innloggingen, som ligger under oss og derfor ikke kan hente dem selv. */
@Configuration
class Hodeoppsett {

    @Bean
    Sikkerhetshoder sikkerhetshoder() {
        return new Sikkerhetshoder();
    }
}
