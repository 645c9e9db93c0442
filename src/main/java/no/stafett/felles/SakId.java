package no.stafett.felles;

import java.util.UUID;

/** Id til én sak. Samme verdi er forretningsnøkkel i motoren. */
public record SakId(UUID verdi) {

    public static SakId ny() {
        return new SakId(UUID.randomUUID());
    }

    public static SakId av(String tekst) {
        return new SakId(UUID.fromString(tekst));
    }

    @Override
    public String toString() {
        return verdi.toString();
    }
}
