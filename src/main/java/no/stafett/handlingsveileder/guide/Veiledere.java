package no.stafett.handlingsveileder.guide;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.stafett.felles.Forretningsklokke;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.tilgang.Enhet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Handlingsveilederne som er publisert. Det dyre er å lese modellene; det huskes for hver tjeneste til det er publisert noe nytt, så den som
 * henter siden om og om igjen, koster to små oppslag.
 */
@Component
class Veiledere {

    /** De som er i bruk, etter navn; enhet_kommune. Den som har adressen til en tjeneste som er lagt ned, kan lese den likevel: gamle oppgaver viser dit. */
    private static final String STEDER = """
            select distinct k.nummer, k.navn, e.tjeneste from kommune k join enhet e on e.kommune = k.nummer and e.nedlagt is null order by k.navn, k.nummer""";
    private static final List<String> REKKEFOELGE = List.of(Enhet.TJENESTER.split("\\|"));

    private final JdbcClient sql;
    private final Modeller modeller;
    private final Nivaabygger bygger;
    private final Map<String, Husket> husket = new ConcurrentHashMap<>();

    Veiledere(JdbcClient sql, Modeller modeller, Nivaabygger bygger) {
        this.sql = sql;
        this.modeller = modeller;
        this.bygger = bygger;
    }

    /** En kommune med tjenestene som har en veileder. */
    record Kommune(String nummer, String navn, List<String> tjenester) {
    }

    private record Husket(List<Object> av, Veileder veileder) {
    }

    List<Kommune> kommuner() {
        Map<String, Kommune> alle = new HashMap<>();
        List<Kommune> etterNavn = new ArrayList<>();
        sql.sql(STEDER).query((rs, n) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3))).list().forEach(rad ->
                alle.computeIfAbsent(rad.get(0), nummer -> ny(nummer, rad.get(1), etterNavn)).tjenester.add(rad.get(2)));
        etterNavn.forEach(k -> k.tjenester.sort(Comparator.comparing(REKKEFOELGE::indexOf)));
        return etterNavn;
    }

    private static Kommune ny(String nummer, String navn, List<Kommune> etterNavn) {
        Kommune kommune = new Kommune(nummer, navn, new ArrayList<>());
        etterNavn.add(kommune);
        return kommune;
    }

    /** Tomt når kommunen ikke finnes, ikke har tjenesten, eller ingenting er publisert: de er ikke til å skille. */
    Optional<Veileder> finn(String kommune, String tjeneste) {
        return navn(kommune, tjeneste).flatMap(navn -> finn(kommune, navn, tjeneste));
    }

    private Optional<String> navn(String kommune, String tjeneste) {
        return sql.sql("select k.navn from kommune k where k.nummer = ? and exists (select 1 from enhet e where e.kommune = k.nummer and e.tjeneste = ?)")
                .params(kommune, tjeneste).query(String.class).optional();
    }

    private Optional<Veileder> finn(String kommune, String navn, String tjeneste) {
        List<Modell> nivaaer = modeller.gjeldende(List.of(kommune + "." + tjeneste, kommune)).stream().filter(m -> m.nivaa().isPresent())
                .sorted(Comparator.comparing(Modell::prosess)).toList();
        if (nivaaer.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Veileder.Utgivelse> utgivelser = utgivelser(kommune, tjeneste);
        List<Object> av = List.of(navn, nivaaer.stream().map(Modell::id).toList(), utgivelser);
        return Optional.of(husket.compute(kommune + "." + tjeneste, (hvor, før) -> før != null && før.av.equals(av) ? før
                : new Husket(av, bygg(kommune, navn, tjeneste, nivaaer, utgivelser))).veileder);
    }

    private Veileder bygg(String kommune, String navn, String tjeneste, List<Modell> nivaaer, Map<String, Veileder.Utgivelse> utgivelser) {
        return new Veileder(kommune, navn, tjeneste, nivaaer.stream().map(m -> bygger.av(m, utgivelser.get(leietaker(m)))).toList());
    }

    private static String leietaker(Modell modell) {
        return modell.leietaker() == null ? "" : modell.leietaker();
    }

    /** Den nyeste for tjenesten, kommunen og alle. */
    private Map<String, Veileder.Utgivelse> utgivelser(String kommune, String tjeneste) {
        return sql.sql("select coalesce(leietaker, ''), count(*), (array_agg(tid order by nr desc))[1] from publisering where leietaker is null or leietaker in (?, ?) group by 1")
                .params(kommune + "." + tjeneste, kommune)
                .query((rs, n) -> Map.entry(rs.getString(1), new Veileder.Utgivelse(rs.getInt(2), dag(rs.getTimestamp(3))))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static LocalDate dag(Timestamp tid) {
        return LocalDate.ofInstant(tid.toInstant(), Forretningsklokke.NORGE);
    }
}
