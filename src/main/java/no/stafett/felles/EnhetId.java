package no.stafett.felles;

import java.util.UUID;

/** Id til én enhet: en barnehage, en skole, en helsestasjon, et kontor. */
public record EnhetId(UUID verdi) {

    public static EnhetId av(String tekst) {
        return new EnhetId(UUID.fromString(tekst));
    }

    @Override
    public String toString() {
        return verdi.toString();
    }
}
