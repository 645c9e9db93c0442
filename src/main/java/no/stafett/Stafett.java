package no.stafett;

import no.stafett.prosess.XmlVern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starter Stafett: saksbehandling for BTI (bedre tverrfaglig innsats). */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Stafett")
public class Stafett {

    public static void main(String[] args) {
        if (Verifisering.gjelder(args)) {
            System.exit(Verifisering.kjør(args));
        }
        if (Noekkelbytte.gjelder(args)) {
            System.exit(Noekkelbytte.kjør(args));
        }
        XmlVern.slåPå();
        Stansvakt.sett();
        SpringApplication program = new SpringApplication(Stafett.class);
        program.addListeners(new Velkomst());
        program.run(args);
    }
}
