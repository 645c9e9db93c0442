package no.stafett.varsel;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Det hver har valgt. Et valg gjelder det som kommer etterpå. */
@Repository
public class Varselvalgene {

    private static final String KOLONNER = Stream.of(Varselslag.values()).map(Varselslag::kode).collect(Collectors.joining(", "));
    private static final String VERDIER = Stream.of(Varselslag.values()).map(slag -> ":" + slag.kode()).collect(Collectors.joining(", "));

    private final JdbcClient sql;

    Varselvalgene(JdbcClient sql) {
        this.sql = sql;
    }

    /** Det programmet foreslår, for den som ikke har valgt. */
    public Varselvalg til(PersonId person) {
        return sql.sql("select * from varselvalg where person = ?").param(person.verdi()).query((rs, n) -> {
            Map<Varselslag, Varselmaate> maater = new EnumMap<>(Varselslag.class);
            for (Varselslag slag : Varselslag.values()) {
                maater.put(slag, Varselmaate.av(rs.getString(slag.kode())));
            }
            return new Varselvalg(maater, rs.getString("spraak"));
        }).optional().orElseGet(() -> new Varselvalg(Map.of(), "nb"));
    }

    @Transactional
    public void lagre(PersonId person, Varselvalg valg) {
        Map<String, Object> verdier = Stream.of(Varselslag.values()).collect(Collectors.toMap(Varselslag::kode, slag -> valg.maate(slag).kode()));
        sql.sql("insert into varselvalg (person, spraak, " + KOLONNER + ") values (:person, :spraak, " + VERDIER + ") on conflict (person) do update set spraak = "
                + "excluded.spraak, " + Stream.of(Varselslag.values()).map(slag -> slag.kode() + " = excluded." + slag.kode()).collect(Collectors.joining(", ")))
                .params(verdier).param("person", person.verdi()).param("spraak", valg.spraak()).update();
    }

    /** Adressen e-posten går til; null når det ikke står noen. */
    public String adresse(PersonId person) {
        return sql.sql("select epost from person where id = ? and epost is not null").param(person.verdi()).query(String.class).optional().orElse(null);
    }
}
