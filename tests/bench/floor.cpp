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
    std::vector<std::pair<fs::path, size_t>> files;
    std::vector<fs::path> folders{folder};
    size_t largest = 0;
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(site)) {
        const fs::path path = folder / entry.path().lexically_relative(site);
        if (entry.is_directory()) {
            folders.push_back(path);
        } else {
            files.emplace_back(path, entry.file_size());
            largest = std::max(largest, files.back().second);
        }
    }
    const std::string bytes(largest, 'x');
    const auto begin = std::chrono::steady_clock::now();
    for (const fs::path &path : folders)
        fs::create_directories(path);
    for (const auto &[path, size] : files) {
        const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
        if (file < 0 || write(file, bytes.data(), size) != ssize_t(size) || close(file) != 0) {
            std::fprintf(stderr, "%s: %s\n", path.c_str(), std::strerror(errno));
            return 1;
        }
    }
    std::printf("%.4f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    return 0;
}
