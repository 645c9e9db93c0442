package no.stafett.tilgang.lov;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Forretningsklokke;
import no.stafett.tilgang.Bruker;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lovhenvisningene i kommunen: det den selv har skrevet, ellers teksten som følger med. Det som har stått, blir stående i historien. */
@Service
public class Lovhenvisninger {

    /** Som i databasen, og som en lovhenvisning i en plan. */
    public static final int LENGST = 500;

    private final JdbcClient sql;
    private final Standardtekster standard;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Lovhenvisninger(JdbcClient sql, Standardtekster standard, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.sql = sql;
        this.standard = standard;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** Teksten som gjelder nå; tom når det ikke er noen. lovhenvisning_gjelder. */
    public Optional<String> finn(String kommune, String noekkel) {
        return egen(kommune, noekkel).or(() -> Optional.ofNullable(standard.alle().get(noekkel))).filter(tekst -> !tekst.isBlank());
    }

    /** Det kommunen har skrevet selv. */
    public Optional<String> egen(String kommune, String noekkel) {
        return sql.sql("select tekst from lovhenvisning where kommune = ? and noekkel = ? order by tid desc, id limit 1").params(kommune, noekkel)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1))).optional().flatMap(tekst -> tekst);
    }

    /** Alt kommunen har skrevet selv og som gjelder nå, etter nøkkelen. */
    public Map<String, String> egne(String kommune) {
        Map<String, String> egne = new HashMap<>();
        sql.sql("select distinct on (noekkel) noekkel, tekst from lovhenvisning where kommune = ? order by noekkel, tid desc, id").param(kommune)
                .query(rs -> {
                    egne.put(rs.getString(1), rs.getString(2));
                });
        egne.values().removeIf(Objects::isNull);
        return egne;
    }

    /** Alle som finnes, i den rekkefølgen de vises. */
    @Transactional(readOnly = true)
    public List<Lovhenvisning> alle(String kommune) {
        Map<String, List<Lovhenvisning.Utgave>> skrevet = new HashMap<>();
        sql.sql("select l.noekkel, l.tekst, p.navn, l.tid from lovhenvisning l join person p on p.id = l.av where l.kommune = ? order by l.tid desc, l.id")
                .param(kommune).query(rs -> {
                    skrevet.computeIfAbsent(rs.getString(1), n -> new ArrayList<>())
                            .add(new Lovhenvisning.Utgave(rs.getString(2), rs.getString(3), rs.getTimestamp(4).toInstant()));
                });
        return standard.alle().entrySet().stream().map(s -> new Lovhenvisning(s.getKey(), standard.om(s.getKey()), s.getValue(),
                skrevet.getOrDefault(s.getKey(), List.of()))).toList();
    }

    /**
     * Fra nå av står dette; saker og planer som alt har sin egen tekst, beholder den. Det samme én gang til endrer ingenting.
     *
     * @param tekst null, tom eller lik den som følger med, når den skal gjelde
     * @throws FinnesIkke når det ikke er noen slik nøkkel
     */
    @Transactional
    public void skriv(String noekkel, String tekst, Bruker bruker) {
        String medFoelger = Optional.ofNullable(standard.alle().get(noekkel)).orElseThrow(FinnesIkke::new);
        String ny = tekst == null || tekst.isBlank() || tekst.strip().equals(medFoelger) ? null : tekst.strip();
        if (Optional.ofNullable(ny).equals(egen(bruker.kommune(), noekkel))) {
            return;
        }
        sql.sql("insert into lovhenvisning (id, kommune, noekkel, tekst, av, tid) values (?, ?, ?, ?, ?, ?)").param(1, UUID.randomUUID())
                .param(2, bruker.kommune()).param(3, noekkel).param(4, ny, Types.VARCHAR).param(5, bruker.id().verdi())
                .param(6, Timestamp.from(klokke.instant())).update();
        hendelser.publishEvent(new LovhenvisningEndret(bruker.kommune(), noekkel, ny != null));
    }
}
