package no.stafett.oppgave.liste;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.sak.Sakstilgang;
import no.stafett.tilgang.Bruker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finner det oppgavelista trenger å vite om den som leser. */
@Component
class Lesere {

    /** Tomt for de fleste; adressesperre, inhabilitet_person og vikariat_vikar svarer. */
    private static final String GRENSER = "select stengt, har, ledige from lesergrenser(:person, :naa)";

    private final JdbcClient sql;
    private final Sakstilgang tilgang;
    private final Forretningsklokke klokke;

    Lesere(JdbcClient sql, Sakstilgang tilgang, Forretningsklokke klokke) {
        this.sql = sql;
        this.tilgang = tilgang;
        this.klokke = klokke;
    }

    Leser les(Bruker bruker) {
        Map<String, Object> verdier = new HashMap<>(tilgang.parametre(bruker));
        UUID[] bareAnsattI = bareAnsattI(verdier);
        verdier.put("grupper", bruker.grupper().toArray(String[]::new));
        verdier.put("ansattI", bareAnsattI);
        verdier.put("idag", klokke.idag());
        return sql.sql(GRENSER).params(verdier).query((rs, n) -> {
            verdier.put("stengt", rs.getArray("stengt").getArray());
            return new Leser(bruker, verdier, ((UUID[]) verdier.get("lederI")).length > 0, bareAnsattI.length > 0,
                    tekster(rs.getArray("har")), tekster(rs.getArray("ledige")));
        }).single();
    }

    /** Enhetene hun arbeider i uten å lede dem. */
    private static UUID[] bareAnsattI(Map<String, Object> verdier) {
        Set<UUID> leder = Set.copyOf(Arrays.asList((UUID[]) verdier.get("lederI")));
        return Arrays.stream((UUID[]) verdier.get("arbeiderI")).filter(enhet -> !leder.contains(enhet)).toArray(UUID[]::new);
    }

    private static List<String> tekster(Array kolonne) throws SQLException {
        return List.of((String[]) kolonne.getArray());
    }
}
