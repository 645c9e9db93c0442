package no.stafett.innsikt.tall;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.stafett.prosess.Beslutninger;
import no.stafett.prosess.Modeller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alle trinnene i modellene kommunens tjenester følger, også dem ingen har vært ved: et trinn som bare sto der når noen var der, ville sagt fra. */
@Component
class Modelltrinnene {

    private static final Pattern ARBEIDSDAGER = Pattern.compile("omArbeidsdager\\(sakId, *(\\d+)\\)");
    private static final Pattern ETTER_TABELL = Pattern.compile("etterTabell\\(sakId, *'([a-z_0-9]+)'\\)");
    private static final int UKE = 5;

    private final JdbcClient sql;
    private final Modeller modeller;
    private final Beslutninger tabeller;

    Modelltrinnene(JdbcClient sql, Modeller modeller, Beslutninger tabeller) {
        this.sql = sql;
        this.modeller = modeller;
        this.tabeller = tabeller;
    }

    /** @param frist kalenderdager, slik modellen eller tabellen over frister sier det for en vanlig sak; null når den ikke har noen, eller den avtales i saken */
    record Modelltrinn(String tjeneste, int nivaa, String trinn, String nummer, String tittel, Integer frist) {
    }

    List<Modelltrinn> i(String kommune) {
        return sql.sql("select distinct tjeneste from enhet where kommune = ? order by tjeneste").param(kommune).query(String.class).list().stream()
                .flatMap(tjeneste -> i(tjeneste, List.of(kommune + "." + tjeneste, kommune))).toList();
    }

    private Stream<Modelltrinn> i(String tjeneste, List<String> leietakere) {
        return modeller.gjeldende(leietakere).stream().filter(m -> m.nivaa().isPresent()).flatMap(m -> m.trinn().stream().map(t -> new Modelltrinn(tjeneste,
                m.nivaa().orElseThrow(), t.id(), t.nummer(), t.navn(), frist(m.bpmn(), t.id(), leietakere))));
    }

    private Integer frist(String bpmn, String trinn, List<String> leietakere) {
        Matcher element = Pattern.compile("<[^<>]*userTask\\s[^<>]*\\bid=\"" + Pattern.quote(trinn) + "\"[^<>]*>").matcher(bpmn);
        String merke = element.find() ? element.group() : "";
        Matcher dager = ARBEIDSDAGER.matcher(merke);
        Matcher tabell = ETTER_TABELL.matcher(merke);
        Integer arbeidsdager = dager.find() ? Integer.valueOf(dager.group(1)) : tabell.find() ? iTabellen(tabell.group(1), leietakere) : null;
        return arbeidsdager == null ? null : arbeidsdager + arbeidsdager / UKE * 2;
    }

    /** Det som gjelder når saken ikke er av et slag med en frist for seg. */
    private Integer iTabellen(String hva, List<String> leietakere) {
        return tabeller.regnUt("frister", leietakere, Map.of("hva", hva, "sakstype", "")).map(rad -> ((Number) rad.get("arbeidsdager")).intValue()).orElse(null);
    }
}
