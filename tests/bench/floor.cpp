// SPDX-FileCopyrightText: The Galley authors
// SPDX-License-Identifier: Apache-2.0

// galley_bench_floor SITE FOLDER: writes as many files with as many bytes as SITE has into FOLDER, and does nothing
// else; says how many seconds the writing took. No export can be quicker.

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace fs = std::filesystem;

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "Usage: galley_bench_floor SITE FOLDER\n");
        return 2;
    }
    const fs::path site = argv[1];
    const fs::path folder = argv[2];
    std::string bytes;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(site)) {
        const fs::path path = folder / entry.path().lexically_relative(site);
        if (entry.is_directory()) {
            fs::create_directories(path);
            continue;
        }
        fs::create_directories(path.parent_path());
        bytes.resize(std::max(bytes.size(), size_t(entry.file_size())), 'x');
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (file < 0 || write(file, bytes.data(), entry.file_size()) != ssize_t(entry.file_size()) || close(file) != 0) {
            std::fprintf(stderr, "%s: %s\n", path.c_str(), std::strerror(errno));
            return 1;
        }
    }
    return 0;
}
