package no.stafett.felles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Forretningstiden: klokka som frister, hendelser og motoren følger. I demo kan den flyttes fram;
 * økter og låser følger alltid virkelig tid.
 */
@Component
public class Forretningsklokke extends Clock {

    public static final ZoneId NORGE = ZoneId.of("Europe/Oslo");

    private final Clock grunnklokke = Clock.system(NORGE);
    private volatile Duration flyttet = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return NORGE;
    }

    @Override
    public Clock withZone(ZoneId sone) {
        return Clock.offset(grunnklokke, flyttet).withZone(sone);
    }

    @Override
    public Instant instant() {
        return grunnklokke.instant().plus(flyttet);
    }

    /** Nå, men aldri før virkelig tid: det som skrives ned for å kunne etterprøves, sier ikke at det skjedde før det ble skrevet. */
    public Instant tidligstNaa() {
        return flyttet.isNegative() ? grunnklokke.instant() : instant();
    }

    /** Dagens dato i Norge. */
    public LocalDate idag() {
        return LocalDate.ofInstant(instant(), NORGE);
    }

    public Duration flyttet() {
        return flyttet;
    }

    /** Setter hvor langt forretningstiden ligger foran virkelig tid. */
    public void settFlyttet(Duration samlet) {
        this.flyttet = samlet;
    }
}
