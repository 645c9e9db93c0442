package no.stafett.stafettlogg;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * En undring som er begynt, men ikke meldt.
 *
 * @param versjon 1 første gang den ble lagret
 * @param felter  feltets navn på siden og det som står der, slik det ble skrevet
 * @param tid     når det sist ble skrevet, norsk tid
 */
public record Kladd(UUID noekkel, int versjon, Map<String, List<String>> felter, LocalDateTime tid) {

    /** Det som står i feltet; null når det er tomt. */
    public String verdi(String felt) {
        return felter.getOrDefault(felt, List.of()).stream().filter(verdi -> !verdi.isBlank()).findFirst().orElse(null);
    }

    /** Navnet den gjelder, så langt det er skrevet; tom tekst når det ikke er begynt på. */
    public String navn() {
        return Stream.of("fornavn", "etternavn").map(this::verdi).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
