package no.stafett.sak.habil;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Siden som spør, med det hun holdt på med, så det skjer når hun har svart nei.
 *
 * @param adresse     dit svaret sendes
 * @param saksnummer  null for en undring som ikke er en sak ennå
 * @param etterSvaret adressen det hun holdt på med, sendes til; tom når hun ikke holdt på med noe
 * @param sendt       feltene hun hadde sendt
 * @param feil        nøkkelen til det som er galt; null når ingenting er det
 */
public record Naerhetsspoersmaal(String adresse, String saksnummer, String etterSvaret, List<Felt> sendt, String feil) {

    /** Bare sider i programmet som tar imot noe i en sak. */
    public static final String TRYGG = "/(oppgaver|saker)/[A-Za-z0-9/_-]+";

    /** Sidens egne felt, og nøkkelen hver side har sin egen av. */
    private static final Set<String> EGNE = Set.of("naer", "etterSvaret", "_csrf");

    /** Et felt som kan være sendt flere ganger. */
    public record Felt(String navn, String verdi) {
    }

    public static Naerhetsspoersmaal av(String adresse, String saksnummer, String etterSvaret, Map<String, String[]> sendt, String feil) {
        List<Felt> felter = sendt.entrySet().stream().filter(f -> !EGNE.contains(f.getKey()))
                .flatMap(f -> Arrays.stream(f.getValue()).map(verdi -> new Felt(f.getKey(), verdi))).toList();
        return new Naerhetsspoersmaal(adresse, saksnummer, etterSvaret.matches(TRYGG) ? etterSvaret : "", felter, feil);
    }
}
