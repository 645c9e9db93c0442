package no.stafett.prosess.vern;

import no.stafett.prosess.Modeller;
import no.stafett.prosess.Uttrykkskontroll;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Setter vernet på motoren, med bønnene som er merket {@link Prosesshandling}. */
@Configuration
class Vernoppsett {

    @Bean
    Prosesshandlinger prosesshandlinger(ListableBeanFactory boenner) {
        return Prosesshandlinger.fraSpring(boenner);
    }

    /** Porten ligger over muren og finnes ikke ennå når motoren bygges. Finnes den heller ikke siden, kommer ingenting inn. */
    @Bean
    Motorvern motorvern(Prosesshandlinger handlinger, ObjectProvider<Modeller.Vakt> vakt) {
        return new Motorvern(handlinger, (navn, leietaker, filer) -> vakt.getObject().innvendinger(navn, leietaker, filer));
    }

    @Bean
    Uttrykkskontroll uttrykkskontroll(Prosesshandlinger handlinger) {
        return new Uttrykkskontroll(handlinger);
    }
}
