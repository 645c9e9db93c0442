package no.stafett.felles;

import java.util.UUID;

/** Id til én enhet: en barnehage, en skole, en helsestasjon, et kontor. */
public record EnhetId(UUID verdi) {

    /** Slik en id skrives; annet kan ikke leses. */
    public static final String MOENSTER = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public static EnhetId av(String tekst) {
        return new EnhetId(UUID.fromString(tekst));
    }

    @Override
    public String toString() {
        return verdi.toString();
    }
}
