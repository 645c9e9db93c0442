package no.stafett.innsikt.tall;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alle trinnene i modellene kommunens tjenester følger, også dem ingen har vært ved: et trinn som bare sto der når noen var der, ville sagt fra. */
@Component
class Modelltrinnene {

    private static final Pattern ARBEIDSDAGER = Pattern.compile("omArbeidsdager\\(sakId, *(\\d+)\\)");
    private static final int UKE = 5;

    private final JdbcClient sql;
    private final Modeller modeller;

    Modelltrinnene(JdbcClient sql, Modeller modeller) {
        this.sql = sql;
        this.modeller = modeller;
    }

    /** @param frist kalenderdager, slik modellen sier det; null når den ikke har noen, eller den følger av saken */
    record Modelltrinn(String tjeneste, int nivaa, String trinn, String nummer, String tittel, Integer frist) {
    }

    List<Modelltrinn> i(String kommune) {
        return sql.sql("select distinct tjeneste from enhet where kommune = ? order by tjeneste").param(kommune).query(String.class).list().stream()
                .flatMap(tjeneste -> modeller.gjeldende(List.of(kommune + "." + tjeneste, kommune)).stream().filter(m -> m.nivaa().isPresent())
                        .flatMap(m -> m.trinn().stream().map(t -> trinnet(tjeneste, m, t)))).toList();
    }

    private static Modelltrinn trinnet(String tjeneste, Modell modell, Trinn trinn) {
        return new Modelltrinn(tjeneste, modell.nivaa().orElseThrow(), trinn.id(), trinn.nummer(), trinn.navn(), frist(modell.bpmn(), trinn.id()));
    }

    private static Integer frist(String bpmn, String trinn) {
        Matcher element = Pattern.compile("<[^<>]*userTask\\s[^<>]*\\bid=\"" + Pattern.quote(trinn) + "\"[^<>]*>").matcher(bpmn);
        Matcher dager = ARBEIDSDAGER.matcher(element.find() ? element.group() : "");
        if (!dager.find()) {
            return null;
        }
        int arbeidsdager = Integer.parseInt(dager.group(1));
        return arbeidsdager + arbeidsdager / UKE * 2;
    }
}
