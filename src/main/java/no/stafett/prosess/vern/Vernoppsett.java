package no.stafett.prosess.vern;

import no.stafett.prosess.Uttrykkskontroll;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Setter vernet på motoren, med bønnene som er merket {@link Prosesshandling}. */
@Configuration
class Vernoppsett {

    @Bean
    Prosesshandlinger prosesshandlinger(ListableBeanFactory boenner) {
        return Prosesshandlinger.fraSpring(boenner);
    }

    @Bean
    Motorvern motorvern(Prosesshandlinger handlinger) {
        return new Motorvern(handlinger);
    }

    @Bean
    Uttrykkskontroll uttrykkskontroll(Prosesshandlinger handlinger) {
        return new Uttrykkskontroll(handlinger);
    }
}
