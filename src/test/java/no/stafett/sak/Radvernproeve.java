package no.stafett.sak;

import no.stafett.ApiKlient;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.tilgang.Personer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

/** En sak i barnehagen, og en å lese den som. */
abstract class Radvernproeve {

    @Autowired
    MockMvc nett;
    @Autowired
    JdbcClient sql;
    @Autowired
    Sakstilgang tilgang;
    @Autowired
    Forretningsklokke klokke;
    @Autowired
    ApplicationContext program;
    @Autowired
    Environment oppsett;
    @Autowired
    Personer personer;
    @Autowired
    UserDetailsService brukere;
    @Autowired
    PlatformTransactionManager transaksjoner;
    SakId sak;

    @BeforeEach
    void lagSak() {
        sak = SakId.av(new ApiKlient(nett, "barnehage.ansatt").nySak());
    }

    @AfterEach
    void loggUt() {
        SecurityContextHolder.clearContext();
    }

    long radene() {
        return sql.sql("select count(*) from sak where id = ?").param(sak.verdi()).query(Long.class).single();
    }

    void loggInn(String brukernavn) {
        UserDetails bruker = brukere.loadUserByUsername(brukernavn);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(bruker, null, bruker.getAuthorities()));
    }
}
