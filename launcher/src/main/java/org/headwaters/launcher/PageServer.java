package org.headwaters.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;

/** Payara Micro with the application inside, booted in this JVM from the jar we run from. */
final class PageServer {

    private PageServer() {}

    /**
     * Boots the server and deploys the application. Returns when it is deployed, with the class
     * loader of the server.
     *
     * @param folder private folder for the files the server reads while it boots
     * @param more further arguments for Payara Micro itself
     * @throws StartFailure when the application could not be deployed; the server would go on without it
     */
    static ClassLoader start(Listener listener, Path folder, List<String> more) throws Exception {
        PayaraMicroBoot boot;
        try {
            boot = PayaraMicroLauncher.create(arguments(listener, folder, more).toArray(String[]::new));
        } catch (BootstrapException e) {
            throw notDeployed(e);
        }
        PayaraMicroRuntime runtime = boot.getRuntime();
        if (runtime.getDeployedApplicationNames().isEmpty()) {
            throw notDeployed(null);
        }
        return boot.getClass().getClassLoader();
    }

    private static StartFailure notDeployed(Exception cause) {
        return new StartFailure("Headwaters could not be started; the lines above say why.", cause);
    }

    private static List<String> arguments(Listener listener, Path folder, List<String> more) throws IOException {
        String commands = resource("pre-boot-commands.txt").replace("{address}", listener.numericAddress());
        List<String> arguments = new ArrayList<>(List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                String.valueOf(listener.port()),
                "--prebootcommandfile",
                PrivateFiles.write(folder.resolve("pre-boot-commands.txt"), commands)
                        .toString()));
        if (System.getProperty("java.util.logging.config.file") == null) {
            arguments.add("--logproperties");
            arguments.add(PrivateFiles.write(folder.resolve("logging.properties"), resource("logging.properties"))
                    .toString());
        }
        arguments.addAll(more);
        return arguments;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
