package no.stafett.varsel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import no.stafett.felles.Arbeidsdager;
import no.stafett.felles.Forretningsklokke;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Når e-post kan sendes: på arbeidsdager, i arbeidstiden, norsk tid. Ellers venter den; i appen ligger varselet uansett. */
@Component
class Arbeidstid {

    private final Arbeidsdager dager = new Arbeidsdager();
    private final Forretningsklokke klokke;
    private final LocalTime fra;
    private final LocalTime til;
    private final LocalTime daglig;

    /** @param daglig når oppsummeringen lages; det som kommer senere, er med neste arbeidsdag */
    Arbeidstid(Forretningsklokke klokke, @Value("${stafett.varsel.fra:07:00}") String fra, @Value("${stafett.varsel.til:17:00}") String til,
            @Value("${stafett.varsel.daglig:07:30}") String daglig) {
        this.klokke = klokke;
        this.fra = LocalTime.parse(fra);
        this.til = LocalTime.parse(til);
        this.daglig = LocalTime.parse(daglig);
    }

    boolean erNaa() {
        ZonedDateTime naa = naa();
        LocalTime tid = naa.toLocalTime();
        return dager.er(naa.toLocalDate()) && !tid.isBefore(fra) && tid.isBefore(til);
    }

    /** Øyeblikket dagens oppsummering gjelder til; tomt utenfor arbeidstiden og før den skal lages. */
    Optional<Instant> oppsummering() {
        ZonedDateTime naa = naa();
        Instant grense = naa.with(daglig).toInstant();
        return erNaa() && !naa.toInstant().isBefore(grense) ? Optional.of(grense) : Optional.empty();
    }

    /** Fra oppsummeringen lages, til klokka tolv: senere på dagen er det ikke lenger morgen. */
    boolean erMorgen() {
        return oppsummering().isPresent() && naa().toLocalTime().isBefore(LocalTime.NOON);
    }

    LocalDate idag() {
        return klokke.idag();
    }

    Instant klokka() {
        return klokke.instant();
    }

    private ZonedDateTime naa() {
        return klokke.instant().atZone(Forretningsklokke.NORGE);
    }
}
