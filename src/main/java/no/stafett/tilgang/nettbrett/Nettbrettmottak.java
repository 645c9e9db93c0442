package no.stafett.tilgang.nettbrett;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.stafett.felles.PersonId;
import no.stafett.tilgang.Paalogget;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Etter innlogging: på et delt nettbrett huskes hun, og kommer tilbake til siden hun låste på. Ellers som vanlig. */
@Component
public class Nettbrettmottak extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Nettbrett nettbrett;
    private final Nettbrettkapsel kapsel;

    Nettbrettmottak(Nettbrett nettbrett, Nettbrettkapsel kapsel) {
        this.nettbrett = nettbrett;
        this.kapsel = kapsel;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest forespoersel, HttpServletResponse svar, Authentication innlogging)
            throws IOException, ServletException {
        String merke = kapsel.les(forespoersel);
        Optional<PersonId> person = Paalogget.person();
        Optional<String> sted = merke == null || person.isEmpty() ? Optional.empty() : mottatt(merke, person.get());
        if (sted.isPresent()) {
            clearAuthenticationAttributes(forespoersel);
            getRedirectStrategy().sendRedirect(forespoersel, svar, sted.get());
        } else {
            super.onAuthenticationSuccess(forespoersel, svar, innlogging);
        }
    }

    private Optional<String> mottatt(String merke, PersonId person) {
        nettbrett.husk(merke, person);
        return nettbrett.hentSted(merke, person);
    }
}
