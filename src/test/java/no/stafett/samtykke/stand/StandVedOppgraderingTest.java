package no.stafett.samtykke.stand;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.stafett.Proevebase;
import org.junit.jupiter.api.Test;

/** Hvilke saker fra før V91 som må regnes ut på nytt. */
class StandVedOppgraderingTest {

    @Test
    void skal_stille_de_åpne_sakene_der_noe_er_sagt_i_kø() throws Exception {
        Proevebase base = Proevebase.ved("97");
        base.kjør("insert into kommune values ('9901', 'A')", "insert into enhet select md5('b')::uuid, '9901', 'barnehage', 'B'",
                "insert into person (id, kommune, brukernavn, navn, aktiv) select md5('ada')::uuid, '9901', 'ada', 'Ada', true");
        for (String sak : List.of("sagt", "hjemmel", "stille", "slutt", "kjent")) {
            base.kjør("insert into sak (id, saksnummer, kommune, enhet, hvem_gjelder, fornavn, etternavn, foedselsdato, nivaa, status, opprettet, opprettet_av) "
                    + "select md5('" + sak + "')::uuid, '" + sak + "', '9901', md5('b')::uuid, 'barn', 'A', 'B', '2012-02-29', 2, '"
                    + ("slutt".equals(sak) ? "avsluttet" : "aapen") + "', now(), md5('ada')::uuid");
        }
        for (String sak : List.of("sagt", "slutt", "kjent")) {
            base.kjør("insert into samtykke (id, sak, tjeneste, avgjoerelse, gyldig_fra, handling, navn, relasjon, kanal, registrert, registrert_av) select "
                    + "gen_random_uuid(), md5('" + sak + "')::uuid, 'ppt', 'gitt', '2026-01-01', gen_random_uuid(), 'Mor', 'mor', 'papir', now(), md5('ada')::uuid");
        }
        base.kjør("insert into delingshjemmel (id, sak, tjeneste, hjemmel, begrunnelse, fra, registrert, registrert_av) select "
                + "gen_random_uuid(), md5('hjemmel')::uuid, 'nav', 'x', 'x', '2026-01-01', now(), md5('ada')::uuid",
                "insert into samtykkestand (sak) select md5('kjent')::uuid");
        base.migrer("latest");
        assertThat(iKoe(base)).containsExactlyInAnyOrder("sagt", "hjemmel");
    }

    private static List<String> iKoe(Proevebase base) throws Exception {
        List<String> koe = new ArrayList<>();
        try (Connection c = base.som("postgres"); Statement s = c.createStatement();
                ResultSet rad = s.executeQuery("select k.saksnummer from stafett.samtykkestand_venter v join stafett.sak k on k.id = v.sak")) {
            while (rad.next()) {
                koe.add(rad.getString(1));
            }
        }
        return koe;
    }
}
