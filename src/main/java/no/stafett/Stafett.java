package no.stafett;

import no.stafett.prosess.XmlVern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starter Stafett: saksbehandling for BTI (bedre tverrfaglig innsats). */
@SpringBootApplication
public class Stafett {

    public static void main(String[] args) {
        XmlVern.slåPå();
        SpringApplication.run(Stafett.class, args);
    }
}
