package no.stafett.varsel.trinntekst;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.prosess.Modell;
import no.stafett.prosess.Modeller;
import no.stafett.prosess.Trinn;
import no.stafett.varsel.Varselslag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Varslene om at teksten i et trinn er endret, til dem som har noe annet foran seg enn det som står nå. Det som publiseres, kan være det som gjaldt
 * før: den som begynte i en utgave med de samme ordene, har ingenting nytt å lese, og det hun alt er varslet om, står ikke lenger.
 */
@Component
public class Trinnvarsel {

    /** De som har trinnet foran seg, der modellen som er endret, er den som gjelder. */
    private static final String HAR_TRINNET = """
            o.status = 'aapen' and not o.skjermet and o.prosess = :prosess and o.trinn = :trinn and o.kommune || '.' || o.tjeneste = any(:steder)""";

    private static final String VARSLE = """
            insert into varsel (id, mottaker, slag, oppgave, skjermet, noekkel, opprettet, epostvalg)
            select gen_random_uuid(), p.id, 'trinn_endret', o.id, false, 'trinn_endret/' || o.id || '/' || :definisjon, cast(:tid as timestamptz),
                   case when p.epost is not null then nullif(coalesce(v.trinn_endret, :ellers), 'app') end
              from oppgave o join person p on p.id = o.behandler and p.aktiv left join varselvalg v on v.person = p.id
             where""" + " " + HAR_TRINNET + """

               and o.definisjon <> all(:like) and p.id is distinct from cast(:av as uuid) and coalesce(v.trinn_endret, :ellers) <> 'ingen'
               and varsel_gjelder(p.id, o.id, 'trinn_endret', :naa)
            on conflict (mottaker, noekkel) do nothing""";

    private final JdbcClient sql;
    private final Modeller modeller;

    Trinnvarsel(JdbcClient sql, Modeller modeller) {
        this.sql = sql;
        this.modeller = modeller;
    }

    /** Trinnet som er endret. @param leietaker null for alle som ikke har egne @param definisjon utgaven som har den nye teksten */
    public record Endring(String leietaker, String prosess, String trinn, String definisjon) {
    }

    /** @param av den som gjorde det, og vet det alt; null for bakgrunnen @return antall varsler som kom til */
    public int fordel(Endring ny, UUID av, Timestamp tid, Timestamp naa) {
        String[] like = like(ny);
        String[] steder = steder(ny);
        om("delete from varsel v using oppgave o where v.oppgave = o.id and v.slag = 'trinn_endret' and o.definisjon = any(:like) and " + HAR_TRINNET, ny, like)
                .param("steder", steder).update();
        return om(VARSLE, ny, like).param("steder", steder).param("definisjon", ny.definisjon).param("av", av, Types.OTHER).param("tid", tid).param("naa", naa)
                .param("ellers", Varselslag.TRINN_ENDRET.ellers().kode()).update();
    }

    private JdbcClient.StatementSpec om(String setning, Endring ny, String[] like) {
        return sql.sql(setning).param("prosess", ny.prosess).param("trinn", ny.trinn).param("like", like);
    }

    /**
     * Stedene som følger den som er endret: det er motoren som vet hvem sin modell som gjelder, og det kan være ulikt fra nivå til nivå. En tjeneste kan ha
     * sin egen av ett nivå, og kommunens av et annet.
     */
    private String[] steder(Endring ny) {
        record Sted(String kommune, String tjenesten) {
        }
        List<Sted> alle = sql.sql("select distinct kommune, tjeneste from oppgave where status = 'aapen' and prosess = ? and trinn = ?").params(ny.prosess, ny.trinn)
                .query((rs, n) -> new Sted(rs.getString(1), rs.getString(1) + "." + rs.getString(2))).list();
        Set<String> egne = modeller.nyeste(alle.stream().flatMap(s -> Stream.of(s.kommune, s.tjenesten)).distinct().toList()).stream()
                .filter(m -> m.prosess().equals(ny.prosess) && m.leietaker() != null).map(Modell::leietaker).collect(Collectors.toSet());
        return alle.stream().filter(s -> Objects.equals(Stream.of(s.tjenesten, s.kommune).filter(egne::contains).findFirst().orElse(null), ny.leietaker))
                .map(Sted::tjenesten).toArray(String[]::new);
    }

    /** Utgavene noen er i nå, som sier det samme i trinnet som den nye; den er selv med. */
    private String[] like(Endring ny) {
        Optional<Trinn> nytt = les(ny.definisjon, ny.trinn);
        Stream<String> andre = sql.sql("select distinct definisjon from oppgave where status = 'aapen' and prosess = ? and trinn = ?").params(ny.prosess, ny.trinn)
                .query(String.class).list().stream().filter(gammel -> nytt.flatMap(slik -> les(gammel, ny.trinn).filter(før -> før.ulikt(slik).isEmpty())).isPresent());
        return Stream.concat(Stream.of(ny.definisjon), andre).distinct().toArray(String[]::new);
    }

    /** Tomt for en utgave motoren ikke kjenner: én rad som er gal, skal ikke holde igjen varslene til alle andre. */
    private Optional<Trinn> les(String definisjon, String trinn) {
        return modeller.publisering(definisjon).flatMap(finnes -> modeller.hent(definisjon).finnTrinn(trinn));
    }
}
