package no.stafett.felles;

import java.util.UUID;

/** Id til én person som kan logge inn. */
public record PersonId(UUID verdi) {

    public static PersonId av(String tekst) {
        return new PersonId(UUID.fromString(tekst));
    }

    @Override
    public String toString() {
        return verdi.toString();
    }
}
