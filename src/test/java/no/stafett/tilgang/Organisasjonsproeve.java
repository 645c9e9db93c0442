package no.stafett.tilgang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Sidene om organisasjonen brukt av noen, i en egen kommune med egne folk, så ingen andre prøver merker det. */
public final class Organisasjonsproeve {

    public static final String KOMMUNE = "9980";

    private final MockMvc nett;
    private final JdbcClient sql;
    private final String kommune;

    public Organisasjonsproeve(MockMvc nett, JdbcClient sql) {
        this(nett, sql, KOMMUNE);
    }

    /** @param kommune en ingen annen prøve bruker, når det teller hvor mange som er i den */
    public Organisasjonsproeve(MockMvc nett, JdbcClient sql, String kommune) {
        this.nett = nett;
        this.sql = sql;
        this.kommune = kommune;
        sql.sql("insert into kommune values (?, 'Prøvik kommune') on conflict do nothing").param(kommune).update();
    }

    /** En ny enhet med et navn ingen annen har. */
    public UUID enhet(String navn) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into enhet (id, kommune, tjeneste, navn) values (?, ?, 'barnehage', ?)").params(id, kommune, navn).update();
        return id;
    }

    /** En som kan logge inn i demo. @return id-en */
    public UUID person(String brukernavn, String navn) {
        return sql.sql("""
                insert into person (id, kommune, brukernavn, passord, navn, epost) select gen_random_uuid(), ?, ?, p.passord, ?, ? from person p where p.brukernavn = 'systemadmin'
                    returning id""").params(kommune, brukernavn, navn, brukernavn).query(UUID.class).single();
    }

    public void rolle(UUID person, String rolle, UUID enhet) {
        sql.sql("insert into rolle (person, rolle, enhet) values (?, ?, ?)").param(1, person).param(2, rolle).param(3, enhet, java.sql.Types.OTHER).update();
    }

    public boolean harRollen(UUID person, String rolle, UUID enhet) {
        return sql.sql("select exists (select 1 from rolle where person = ? and rolle = ? and enhet is not distinct from ?)").param(1, person).param(2, rolle)
                .param(3, enhet, java.sql.Types.OTHER).query(Boolean.class).single();
    }

    /** Hvor mange slike rader i sporet som nevner id-en. */
    public long spor(String hendelse, UUID id) {
        return sql.sql("select count(*) from spor where hendelse = ? and fakta::text like ?").params(hendelse, "%" + id + "%").query(Long.class).single();
    }

    public MockHttpServletResponse send(String bruker, AbstractMockHttpServletRequestBuilder<?> forespørsel) {
        try {
            return nett.perform(forespørsel.with(httpBasic(bruker, "stafett")).with(csrf())).andReturn().getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static String tekst(MockHttpServletResponse svar) {
        return new String(svar.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
